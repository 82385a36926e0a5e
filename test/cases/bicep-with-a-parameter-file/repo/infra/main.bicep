param release string = '7.0.0'

resource identityServer 'Microsoft.ContainerInstance/containerGroups@2023-05-01' = {
  name: 'identity-server'
  properties: {
    containers: [
      {
        name: 'identity-server'
        properties: {
          image: 'wso2/wso2is:${release}'
        }
      }
    ]
    volumes: [
      {
        name: 'conf'
        secret: {
          'deployment.toml': base64('''
[super_admin]
username = "admin"

[event.default_listener.client_certificate_authentication_handler]
enable = true
''')
        }
      }
    ]
  }
}
