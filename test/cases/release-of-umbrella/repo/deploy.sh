helm upgrade --install p ./platform --set is.certAuth=true
