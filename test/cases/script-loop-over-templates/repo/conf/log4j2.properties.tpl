rootLogger.level = $LEVEL
