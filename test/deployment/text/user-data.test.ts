import { describe, expect, it } from 'vitest';
import { userDataSyntax } from '../../../src/deployment/text/user-data.ts';
import { CLOSED, findings, told } from '../tree.ts';

describe('what a machine reads at its first boot', () => {
  it.each([
    ['#!/bin/bash\n', 'shell'],
    ['#!/bin/sh', 'shell'],
    ['#!/usr/bin/env bash -e\r\n', 'shell'],
    ['\uFEFF#!/bin/zsh\n', 'shell'],
    ['#!/bin/dash\n', 'shell'],
    ['#!/bin/ksh\n', 'shell'],
    ['#!/usr/bin/python\n/bin/sh\n', null],
    ['#!/bin/fish\n', null],
    ['\n#!/bin/sh\n', null],
    ['#cloud-config\n', 'yaml'],
    ['#cloud-config', 'yaml'],
    ['\uFEFF#cloud-config\n', 'yaml'],
    ['## template: jinja\n#cloud-config\n', 'yaml'],
    ['##template:jinja\n#cloud-config\n', 'yaml'],
    ['## x\n#cloud-config\n', null],
    ['#cloud-configuration\n', null],
    ['x: 1\n#cloud-config\n', null],
    ['', null],
  ])('is by %j %s', (text, expected) => {
    expect(userDataSyntax(text)).toBe(expected);
  });

  const script = `#!/bin/bash\ncat > /opt/wso2is-7.0.0/repository/conf/deployment.toml <<EOF\n${CLOSED}EOF\n`;
  const config = `#cloud-config\nwrite_files:\n  - path: /opt/wso2is-7.0.0/repository/conf/deployment.toml\n    content: |\n      ${CLOSED.trimEnd().replaceAll('\n', '\n      ')}\n`;
  it.each([
    'user_data.tftpl',
    'a/user-data',
    'userdata.tpl',
    'user_data.cfg',
    'cloud-init.cfg',
    'my-cloud-init.cfg',
    'setup.tpl',
  ])('is read in %s', (path) => {
    for (const text of [script, config]) {
      expect(told({ [path]: text })).toEqual([expect.stringMatching(/^\S+: wso2is 7\.0\.0 A disabled B disabled$/)]);
    }
  });

  it('is read in no file that starts otherwise', () => {
    expect(told({ 'setup.tpl': script.slice(script.indexOf('\n')) })).toEqual([]);
  });

  it('is reported at its line', () => {
    const text = script.replace('enable = false', 'enable = true');
    expect(findings({ 'user-data': text })).toEqual(['error user-data:6 enabled']);
  });
});
