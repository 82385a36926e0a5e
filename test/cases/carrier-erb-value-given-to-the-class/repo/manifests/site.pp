node default {
  include is
}
node 'partner' {
  class { 'is':
    cert_auth => true,
  }
}
