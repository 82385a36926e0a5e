// What src/discover looks for, in the words of a text search: the globs of the files it opens and the pattern that makes
// a file worth parsing.
export const CARRIER_GLOBS = [
  '*.toml',
  '*.yaml',
  '*.yml',
  'identity*.xml',
  'authenticators*.xml',
  'carbon*.xml',
  'catalina-server*.xml',
];

export const PATTERN =
  'wso2|(product|server|apim|is|km)[_-]?version|deployment[a-z0-9_.-]*\\.toml|identity\\.xml|authenticators\\.xml|mutual_ssl|MutualSSL|client_certificate|ClientCertificate|carbon-home|kustomize\\.config|configMapGenerator|super_admin|user_store|[.]Files[.]|^services:|^(resources|bases|components):|image:[ \\t]*["\']?\\{\\{';
