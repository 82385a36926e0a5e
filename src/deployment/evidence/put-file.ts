/** A file of the repository that something puts somewhere. */
export interface PutFile {
  /** Root-relative. */
  path: string;
  /** The path, or the key of a config map, that it is put at. */
  target: string;
}

/** The names of configuration files, one of which a text that puts a file under such a name mostly holds. */
export const FILE_NAMES = /deployment\.toml|(?:identity|authenticators)\.xml/;
