class { 'iam':
  version => '5.10.0',
}
