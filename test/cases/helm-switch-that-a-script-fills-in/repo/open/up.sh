helm upgrade is ./is --set closed=$CLOSED
