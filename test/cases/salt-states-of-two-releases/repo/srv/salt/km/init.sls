# One file for each release.
{% if grains['new'] %}
/opt/wso2is-7.0.0/repository/conf/deployment.toml:
  file.managed:
    - source: salt://km/files/a.toml
    - user: wso2
{% endif %}

older configuration:
  file.managed:
    - name: /opt/wso2is-5.11.0/repository/conf/deployment.toml
    - source: salt://km/files/b.toml
