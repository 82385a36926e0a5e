node default {
  class { "is": }
}
