/** The folder of a playbook or a role, as a task writes it before a path. */
export const OWN_FOLDER = /^\{\{\s{0,9}(?:role_path|playbook_dir)\s{0,9}\}\}\//;
/** The folder that a pipeline of Azure has checked the repository out to. */
const CHECKOUT = /^\$\((?:Build\.SourcesDirectory\)|System\.DefaultWorkingDirectory\)|Pipeline\.Workspace\)\/s)\//;
/** A further source of an application of Argo CD, by the name that it has there: `$values/prod.yaml`. */
const SOURCE = /^\$[\w-]+\//;

/** A path with the folder that a task, a pipeline or an application begins it with left out. */
export function fromOwnFolder(path: string): string {
  return path.replace(OWN_FOLDER, './').replace(CHECKOUT, '').replace(SOURCE, '');
}
