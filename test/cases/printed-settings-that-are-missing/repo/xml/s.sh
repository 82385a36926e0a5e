#!/bin/sh
echo "<Server xmlns=\"http://wso2.org/projects/carbon/carbon.xml\">
  <EventListeners>
  </EventListeners>
</Server>" > /home/wso2carbon/wso2is-5.8.0/repository/conf/identity/identity.xml
echo '<Authenticators xmlns="http://wso2.org/projects/carbon/authenticators.xml">
  <Authenticator name="MutualSSLAuthenticator"/>
</Authenticators>' > /home/wso2carbon/wso2is-5.8.0/repository/conf/security/authenticators.xml
