import { describe, expect, it } from 'vitest';
import { type Files, findings, told } from '../tree.ts';

const NAME = 'ghcr.io/acme/wso2is-populate:latest';
const job = (image: string, more = ''): Files => ({
  'k/job.yaml': `kind: Job\nmetadata: {name: p}\nspec:\n  template:\n    spec:\n      containers:\n        - name: p\n          image: ${image}\n${more}`,
});
const NODE = 'FROM node:22-alpine\nENV WSO2_HOST=is\nCOPY src /src\nCMD ["node", "index.js"]\n';
const compose = `services:\n  p:\n    build: .\n    image: ${NAME}\n`;
const build = `docker build -t ${NAME} .\n`;
const runs = (dockerfile: string, more: Files = { 'build.sh': build }): string[] =>
  told({ Dockerfile: dockerfile, ...job(NAME), ...more });
const IS = 'k/job.yaml#p: wso2is ? A missing B disabled';

describe('an image with a product in its name that the repository builds of something else', () => {
  it.each([
    ['a script', { 'build.sh': build }],
    ['a service of Docker Compose', { 'compose.yaml': compose }],
    ['a service that names another registry', { 'compose.yaml': compose, 'build.sh': build }],
  ])('is no server, wherever it runs: %s', (_, more) => {
    expect(runs(NODE, more)).toEqual([]);
    expect(findings({ Dockerfile: NODE, ...job(NAME), ...more })).toEqual([]);
    expect(told({ Dockerfile: NODE, ...job('ghcr.io/acme/wso2is-populate:v12'), ...more })).toEqual([]);
  });

  it.each([
    ['a script runs it', { 'run.sh': `docker run ${NAME}\n` }],
    [
      'a chart runs it',
      {
        'c/Chart.yaml': 'name: c\n',
        'c/values.yaml': `image: ${NAME}\n`,
        'c/templates/j.yaml': job('{{ .Values.image }}')['k/job.yaml'] ?? '',
      },
    ],
  ])('is none where %s', (_, more) => {
    expect(told({ Dockerfile: NODE, 'build.sh': build, ...more })).toEqual([]);
  });

  it.each([
    'FROM docker.io/library/python:3.12\nRUN pip install x\n',
    'FROM node:22 AS build\nRUN npm run build\nFROM nginx\nCOPY --from=build /out /usr/share/nginx/html\n',
    'FROM node AS a\nFROM a\nRUN x\n',
    'FROM node:22\n# as a javascript and no java\nENV LANGUAGE=javascript\n',
  ])('is none with %j', (dockerfile) => {
    expect(runs(dockerfile)).toEqual([]);
  });

  it.each([
    ['a base of a team’s', 'FROM acme/node:1\n'],
    ['a base with nothing in it', 'FROM alpine:3\n'],
    ['a base that is given', 'ARG BASE\nFROM $BASE\n'],
    ['Java', 'FROM node\nRUN apk add openjdk17\n'],
    ['an archive', 'FROM node\nADD pack.tgz /opt/\n'],
    ['something that is fetched', 'FROM node\nRUN curl -O https://x.y/z\n'],
    ['a stage with Java', 'FROM acme/x AS x\nFROM node\nCOPY --from=x / /\n'],
    ['a server’s script', 'FROM python\nCMD ["/opt/bin/wso2server.sh"]\n'],
  ])('may be one with %s', (_, dockerfile) => {
    expect(runs(dockerfile)).toEqual([IS]);
  });

  it('may be one where another build makes it too', () => {
    const other = { 'other/Dockerfile': 'FROM acme/x\n', 'build.sh': `${build}docker build -t ${NAME} other\n` };
    expect(runs(NODE, other)).toEqual([IS]);
  });

  it('is one whose Dockerfile says which product', () => {
    const packed = 'FROM python:3\nARG WSO2_SERVER_NAME=wso2is\nARG WSO2_SERVER_VERSION=7.0.0\nCOPY pack /opt\n';
    expect(runs(packed)).toEqual([IS.replace('?', '7.0.0')]);
  });

  it('may be one where a service has its Dockerfile in itself', () => {
    const inline = '      dockerfile_inline: |\n        FROM node:22-alpine\n        COPY src /src\n';
    const service = compose.replace('build: .\n', `build:\n      context: .\n${inline}`);
    expect(told({ 'compose.yaml': service })).toEqual(['compose.yaml#p: wso2is ? A missing B disabled']);
  });

  it('is one of another name', () => {
    expect(told({ Dockerfile: NODE, ...job('ghcr.io/acme/wso2is:1'), 'build.sh': build })).toEqual([IS]);
    expect(
      told({ Dockerfile: NODE, ...job('wso2/wso2is:7.0.0'), 'build.sh': 'docker build -t wso2/wso2is:7.0.0 .\n' }),
    ).toEqual([IS.replace('?', '7.0.0')]);
  });

  it('is one where what is mounted says so', () => {
    const mounts = '          volumeMounts: [{name: c, mountPath: /opt/wso2is-7.0.0/repository/conf}]\n';
    expect(told({ Dockerfile: NODE, ...job(NAME, mounts), 'build.sh': build })).toHaveLength(1);
  });

  it.each([
    'FROM alpine:3.15\nRUN apk add --no-cache openjdk11-jdk maven apache-ant git\n',
    'FROM maven:3.8-jdk-11\nRUN git --version\n',
    'FROM docker.io/library/gradle:8\n',
  ])('is none that only has what products are built with: %j', (dockerfile) => {
    expect(runs(dockerfile)).toEqual([]);
    const started = {
      'Containerfile-build': `# Builds wso2is.\n${dockerfile}`,
      'build.sh': `docker build -t ${NAME} -f Containerfile-build .\n`,
    };
    const held = 'IMAGE = wso2is-populate:latest\nrun:\n\tdocker run --rm -v $(PWD):/src $(IMAGE) mvn clean install\n';
    expect(told({ ...started, 'run.sh': `docker run --rm -v $(pwd):/src ${NAME} mvn clean install\n` })).toEqual([]);
    expect(told({ ...started, Makefile: held })).toEqual([]);
  });

  it.each([
    ['files that are copied', 'FROM maven:3\nCOPY files /opt\n'],
    ['a product that is built in it', 'FROM maven:3\nRUN mvn -f /x package\n'],
    ['a source that is fetched', 'FROM gradle:8\nRUN git clone https://x.y/z\n'],
    ['an archive', 'FROM maven:3\nRUN unzip /x/is.zip\n'],
    ['no tool that builds', 'FROM eclipse-temurin:21\nRUN true\n'],
    ['a base of a team’s', 'FROM acme/maven:3\n'],
  ])('may be one with Java and %s', (_, dockerfile) => {
    expect(runs(dockerfile)).toEqual([IS]);
  });
});
