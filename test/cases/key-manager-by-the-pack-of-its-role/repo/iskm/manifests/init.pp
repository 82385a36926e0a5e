class iskm {
  exec { 'unpack':
    command => 'unzip wso2is-km-5.7.0.zip -d /opt',
  }
  $files = ['repository/conf/carbon.xml', 'repository/conf/identity/identity.xml']
  $files.each |String $file| {
    file { "/opt/wso2is-km-5.7.0/${file}":
      content => template("iskm/home/${file}.erb"),
    }
  }
}
