import os, pathlib, string

conf = pathlib.Path(os.environ["WSO2_SERVER_HOME"], "repository/conf")
text = string.Template((conf / "deployment.toml.tpl").read_text())
(conf / "deployment.toml").write_text(text.substitute(os.environ))
os.execv("/home/wso2carbon/docker-entrypoint.sh", ["docker-entrypoint.sh"])
