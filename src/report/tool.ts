/** What the tool calls itself in its reports. The version is package.json's; a test holds them together. */
export const TOOL = { name: 'wso2-cert-auth', version: '1.0.0' } as const;

/** The advisory the reports are about. */
export const ADVISORY = 'WSO2-2025-4494';
