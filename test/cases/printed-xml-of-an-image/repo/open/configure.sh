#!/bin/sh
CONF=/home/wso2carbon/wso2is-5.8.0/repository/conf
echo '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml">
  <EventListeners>
    <EventListener type="org.wso2.carbon.identity.core.handler.AbstractIdentityMessageHandler"
                   name="org.wso2.carbon.identity.auth.service.handler.impl.ClientCertificateBasedAuthenticationHandler"
                   orderId="10" enable="true"/>
  </EventListeners>
</Server>' > $CONF/identity/identity.xml
echo "<Authenticators xmlns=\"http://wso2.org/projects/carbon/authenticators.xml\">
  <Authenticator name=\"MutualSSLAuthenticator\"/>
</Authenticators>" | tee "$CONF/security/authenticators.xml"
