import { baseOf } from '../text/paths.ts';

const MAKEFILE = /^(?:GNU)?[Mm]akefile|\.mk$/;
const OTHER = /^[Jj]ustfile|[Jj]enkinsfile|\.groovy$/;

/** Whether a path is a makefile's by its name, also by one with more behind (`Makefile.dev`). */
export function isMakefile(path: string): boolean {
  return MAKEFILE.test(baseOf(path));
}

/** Whether a path is that of a script of `make`, `just` or Jenkins by its name, also by one with more around (`is.Jenkinsfile`). */
export function isBuildScript(path: string): boolean {
  return isMakefile(path) || OTHER.test(baseOf(path));
}
