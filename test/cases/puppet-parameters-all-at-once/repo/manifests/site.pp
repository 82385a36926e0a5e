node default {
  $opts = { 'cert_auth' => true }
  class { 'wso2is': * => $opts }
}
