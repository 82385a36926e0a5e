resource "kubectl_manifest" "is" {
  yaml_body = <<YAML
apiVersion: apps/v1
kind: Deployment
metadata:
  name: is
spec:
  template:
    spec:
      containers:
        - name: is
          image: wso2/wso2is:7.0.0
          volumeMounts:
            - name: conf
              mountPath: /home/wso2carbon/wso2is-7.0.0/repository/conf/deployment.toml
              subPath: deployment.toml
      volumes:
        - name: conf
          configMap:
            name: is-conf
YAML
}

resource "kubernetes_config_map_v1" "is" {
  metadata {
    name = "is-conf"
  }
  data = {
    "deployment.toml" = file("${path.module}/conf/deployment.toml")
  }
}
