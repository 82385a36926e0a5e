import { describe, expect, it } from 'vitest';
import { CLOSED_IDENTITY, cut, type Files, findings, judged, NO_AUTHENTICATORS } from '../tree.ts';

const SECURITY = '/opt/is/repository/conf/security/authenticators.xml';
const IDENTITY = '/opt/is/repository/conf/identity/identity.xml';
const FLIP = '<xsl:template match="c:EventListener/@enable"/>';
const files = (line: string, more: Files = {}): Files => ({
  Dockerfile: `FROM openjdk:8\nRUN unzip wso2is-5.7.0.zip -d /opt && mv /opt/wso2is-5.7.0 /opt/is\nCOPY entry.sh /\nCOPY identity.xml /opt/is/repository/conf/identity/\nCOPY authenticators.xml /opt/is/repository/conf/security/\nENTRYPOINT ["/entry.sh"]\n`,
  'entry.sh': `#!/bin/sh\n${line}\nexec /opt/is/bin/wso2server.sh\n`,
  'identity.xml': CLOSED_IDENTITY,
  'authenticators.xml': NO_AUTHENTICATORS,
  ...more,
});

describe('a file that a stylesheet makes another one of', () => {
  it.each([
    [`xsltproc -o ${IDENTITY} /tmp/flip.xsl ${IDENTITY}`, { 'x/flip.xsl': FLIP }],
    [`xsltproc -o ${IDENTITY} /tmp/flip.xsl ${IDENTITY}`, {}],
    [`xsltproc --output ${IDENTITY} \\\n  /tmp/flip.xslt ${IDENTITY}`, { 'flip.xslt': FLIP }],
    [`/usr/bin/xsltproc flip.xsl ${IDENTITY} > /tmp/x && mv /tmp/x ${IDENTITY}`, { 'flip.xsl': FLIP }],
    [`xsltproc -o ${IDENTITY} flip.xsl ${IDENTITY}`, { 'a/flip.xsl': '<x match="c:Database"/>', 'b/flip.xsl': FLIP }],
    [`saxon -s:${IDENTITY} -xsl:flip.xsl -o:${IDENTITY}`, { 'flip.xsl': FLIP }],
    [`java -jar /opt/saxon-he-12.jar -s:${IDENTITY} -xsl:flip.xsl -o:${IDENTITY}`, { 'flip.xsl': FLIP }],
    [`xsltproc -o ${SECURITY} flip.xsl ${SECURITY}`, { 'flip.xsl': '<x match="@disabled"/>' }],
  ])('is told: %s', (line, more) => {
    expect(findings(files(line, more))).toEqual(['warning entry.sh:2 -']);
  });

  it.each([
    [`xsltproc -o ${IDENTITY} flip.xsl ${IDENTITY}`, { 'flip.xsl': '<x match="c:Database"/>' }],
    ['xsltproc -o /opt/is/repository/conf/carbon.xml flip.xsl carbon.xml', { 'flip.xsl': FLIP }],
    [`xsltproc flip.xsl ${IDENTITY}`, { 'flip.xsl': FLIP }],
    [`# xsltproc -o ${IDENTITY} flip.xsl ${IDENTITY}`, { 'flip.xsl': FLIP }],
    [`my-xsltproc -o ${IDENTITY} flip.xsl ${IDENTITY}`, { 'flip.xsl': FLIP }],
  ])('is not: %s', (line, more) => {
    expect(findings(files(line, more))).toEqual([]);
  });

  it('is told at its name', () => {
    const tree = files(`xsltproc -o ${IDENTITY} flip.xsl ${IDENTITY}`, { 'flip.xsl': FLIP });
    expect(judged(tree).findings.map(({ span }) => cut(tree, span))).toEqual(['identity.xml']);
  });

  it('is told of a script that begins with the command', () => {
    const script = `xsltproc -o ${IDENTITY} flip.xsl ${IDENTITY}\nexec /opt/is/bin/wso2server.sh\n`;
    expect(findings(files('', { 'entry.sh': script, 'flip.xsl': FLIP }))).toEqual(['warning entry.sh:1 -']);
  });
});
