/** The folder of a playbook or a role, as a task writes it before a path. */
export const OWN_FOLDER = /^\{\{\s{0,9}(?:role_path|playbook_dir)\s{0,9}\}\}\//;
