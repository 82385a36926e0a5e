node default {
  class { 'is':
    template_list => ['bin/wso2server.sh'],
  }
}
