node 'is' {
  $opts = lookup('is_opts', Hash)
  class { 'wso2is':
    * => $opts,
  }
}
