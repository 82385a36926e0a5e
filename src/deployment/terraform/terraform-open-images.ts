import type { LoadedFile, Tree } from '../../discover/load.ts';
import { perTree } from '../text/per-tree.ts';
import { filesOfOpenImages } from './open-images.ts';
import { isTerraform } from './terraform.ts';
import { givesToTerraform } from './terraform-resolver.ts';

/** An image of which a variable gives the whole or the name. */
const OPEN_IMAGE =
  /DOCKER_CUSTOM_IMAGE_NAME|(?:image|name|version)"?[ \t]{0,99}[=:][ \t]{0,99}(?:"[^"\n]{0,99}\$\{[ \t]{0,9})?(?:var|local)\./i;
/** A variable that an image's name is taken from, which has its tag from elsewhere: `"${var.image}:${var.tag}"`. */
const NAME_OF_IMAGE = /\$\{[ \t]{0,9}(?:var|local)([\w.\-"[\]]{1,200})[ \t]{0,9}\}:(?=[\w$])/g;
/** The last name of `.is.image` and of `.is["image"]`. */
const LAST = /[\w-]{1,100}(?="?\]?$)/;

/**
 * Files of Terraform's that name nothing of WSO2's, because variables give the image: other files of it, a command or a
 * pipeline may set them.
 *
 * @param loaded the paths of those that are read anyway
 */
export function terraformOfOpenImages(tree: Tree, loaded: ReadonlySet<string>): LoadedFile[] {
  if (!tree.files.some(({ path, text }) => isTerraform(path) || givesToTerraform(text))) return [];
  return filesOfOpenImages(tree, loaded, isTerraform, (text) => OPEN_IMAGE.test(text));
}

/** The variables and locals of the repository that are the name of an image without its tag. */
export const namesOfImages = perTree((tree): ReadonlySet<string> => {
  const texts = tree.paths.filter(isTerraform).map((path) => tree.text(path) ?? '');
  return new Set(
    texts.flatMap((text) => [...text.matchAll(NAME_OF_IMAGE)].map(([, path = '']) => LAST.exec(path)?.[0] ?? '')),
  );
});
