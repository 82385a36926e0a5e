"use strict";
exports.id = 911;
exports.ids = [911];
exports.modules = {

/***/ 87911:
/***/ (function(__unused_webpack_module, exports) {

var __webpack_unused_export__;

__webpack_unused_export__ = ({ value: true });
exports.HELP = void 0;
/** What `--help` prints. */
exports.HELP = `wso2-cert-auth: finds WSO2 deployments that leave certificate-based authentication on (WSO2-2025-4494, CVE-2025-9312)

Usage:
  wso2-cert-auth [scan] [PATH]              scan a folder (default: the current one)
  wso2-cert-auth explain [PRODUCT VERSION]  what the advisory asks of a product
  wso2-cert-auth allow PATH [options]       add an exception to the policy file
  wso2-cert-auth merge [NAME=]REPORT...     put several repositories' JSON reports together

Options of scan:
  --format text|json|sarif|markdown|github  default: text
  --output FILE            write the report to FILE instead of standard output
  --policy FILE            policy file; default: .github/wso2-cert-auth.toml in PATH
  --fail-on error|warning|never             default: error
  --require-deployment     exit 2 when no WSO2 deployment is found
  --fix                    write the smallest edits that switch it off
  --fix --dry-run          print them as a diff for "git apply" in PATH or above, change nothing

Options of explain:
  --format text|json       default: text

Options of allow:
  --part A|B  --reason TEXT  --owner @TEAM  --expires YYYY-MM-DD
  --policy FILE            default: .github/wso2-cert-auth.toml

Options of merge:
  --format markdown|json   default: markdown
  --sarif-dir DIR          also write one SARIF file per repository to DIR
  --expect NAME            a repository that must have a report; may be given again

Exit codes:
  0  nothing at or above --fail-on
  1  findings
  2  wrong usage, broken policy file or internal error: nothing was decided
`;


/***/ })

};
;