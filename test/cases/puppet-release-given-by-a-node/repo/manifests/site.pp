node 'identity.example.com' {
  class { 'identity':
    version => '6.1.0',
  }
}
