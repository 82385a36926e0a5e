docker build --target 0 .
