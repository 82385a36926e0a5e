using 'main.bicep'

param release = '7.1.0'
