node default {
  include is
}
