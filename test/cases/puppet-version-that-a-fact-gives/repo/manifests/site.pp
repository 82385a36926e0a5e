class { 'wso2is': version => $facts['is_version'] }
