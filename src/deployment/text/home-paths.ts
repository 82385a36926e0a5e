/** The home of the user of WSO2's images, below which they have the server's home and their volumes. */
export const USER_HOME = '/home/wso2carbon';

/** The variables that scripts and images of WSO2's have the server's home in. */
export const HOME_VARIABLES = ['WSO2_SERVER_HOME', 'CARBON_HOME'];

/** One of these in a path, for a regular expression. */
export const HOME_REFERENCE = String.raw`\$\{?(?:${HOME_VARIABLES.join('|')})\}?`;

/** The volumes whose content the entrypoint of WSO2's images copies over the home at each start, one after the other. */
export const VOLUMES = ['wso2-config-volume', 'wso2-artifact-volume'];

/** The name of one of these, for a regular expression. */
export const VOLUME_NAME = `(?:${VOLUMES.join('|')})`;
