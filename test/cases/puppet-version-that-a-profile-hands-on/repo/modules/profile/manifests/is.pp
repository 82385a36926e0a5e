class profile::is (String $is_version = '5.11.0') {
  class { 'wso2is': version => $is_version }
}
