param([string]$Site)
if ($Site -eq "old") {
  $Tag = "4.1.0"
} elseif ($Site -eq "new") {
  $Tag = "4.3.0"
} else {
  $Tag = "4.2.0"
}
docker run wso2/wso2am:$Tag
