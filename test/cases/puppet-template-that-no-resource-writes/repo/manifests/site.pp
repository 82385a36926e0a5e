node 'id.example.org' {
  include wso2is
}
