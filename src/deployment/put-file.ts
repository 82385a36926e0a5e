/** A file of the repository that something puts somewhere. */
export interface PutFile {
  /** Root-relative. */
  path: string;
  /** The path, or the key of a config map, that it is put at. */
  target: string;
}
