import type { AllowlistForm, ConfigFile } from './types.ts';

const ISSUER = 'CN=Example CA,O=Example,C=GB';
const PRINT = 'SHA256_OF_THE_CERTIFICATE';
const CERT_CN = 'COMMON_NAME_OF_THE_INTERMEDIATE';

const TOML: Record<AllowlistForm, string> = {
  intermediate: `[intermediate_cert_validation]
enable = true
cert_cns = ["${CERT_CN}"]`,
  thumbprint: `[client_certificate_based_authentication]
enable = true

[[client_certificate_based_authentication.system_thumbprint_mapping]]
trusted_issuer = "${ISSUER}"
cert_thumbprint = "${PRINT}"
allowed_system_user = "USER"

[[client_certificate_based_authentication.user_thumbprint_mapping]]
trusted_issuer = "${ISSUER}"
cert_thumbprint = "${PRINT}"
allowed_username = ["USER"]`,
  soap: `[admin_console.authenticator.mutual_ssl_authenticator]
enable = true

[admin_console.authenticator.mutual_ssl_authenticator.config]
allowed_issuers = "${ISSUER}"
"issuer_${ISSUER}" = "USER,OTHER_USER"
"cert_thumbprint_${PRINT}" = "USER"`,
};

const XML: Record<AllowlistForm, string> = {
  intermediate: `<IntermediateCertValidation enable="true">
    <IntermediateCerts>
        <CertCN>${CERT_CN}</CertCN>
    </IntermediateCerts>
</IntermediateCertValidation>`,
  thumbprint: `<ClientCertBasedAuthentication enable="true">
    <SystemThumbprintMappings>
        <Mapping>
            <TrustedIssuer>${ISSUER}</TrustedIssuer>
            <CertThumbprint>${PRINT}</CertThumbprint>
            <AllowedSystemUser>USER</AllowedSystemUser>
        </Mapping>
    </SystemThumbprintMappings>
    <UserThumbprintMappings>
        <Mapping>
            <TrustedIssuer>${ISSUER}</TrustedIssuer>
            <CertThumbprint>${PRINT}</CertThumbprint>
            <AllowedUsername>USER</AllowedUsername>
        </Mapping>
    </UserThumbprintMappings>
</ClientCertBasedAuthentication>`,
  soap: `<Authenticator name="MutualSSLAuthenticator">
    <Config>
        <Parameter name="allowed_issuers">${ISSUER}</Parameter>
        <Parameter name="issuer_${ISSUER}">USER,OTHER_USER</Parameter>
        <Parameter name="cert_thumbprint_${PRINT}">USER</Parameter>
    </Config>
</Authenticator>`,
};

/** An allowlist inside the product to fill in (advisory.md, "Allowlists inside the product"). */
export const allowlistSnippet = (form: AllowlistForm, file: ConfigFile): string =>
  (file === 'deployment.toml' ? TOML : XML)[form];
