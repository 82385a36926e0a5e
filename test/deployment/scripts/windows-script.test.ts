import { describe, expect, it } from 'vitest';
import { isWindowsScript, windowsAsShell } from '../../../src/deployment/scripts/windows-script.ts';

describe('a script of Windows', () => {
  it.each([
    ['run.bat', true],
    ['a/run.cmd', true],
    ['run.ps1', true],
    ['run.sh', false],
    ['run.ps1.txt', false],
  ])('is %s: %s', (path, expected) => {
    expect(isWindowsScript(path)).toBe(expected);
  });
});

describe('as a shell has it', () => {
  it.each([
    ['REM a\n@rem b\n:: c\nremove d', '# a\n# b\n# c\nremove d'],
    ['set A=1\r\n  @SET "B=2"\nreset C=3', 'A=1\r\nB=2"\nreset C=3'],
    ['run ^\r\n a ^\n b', 'run \\\n a \\\n b'],
    ['%TAG%-!TAG! 100%', '${TAG}-${TAG} 100%'],
    ['%~dp0conf\\a.toml %CD%\\b', './conf/a.toml ./b'],
    ['C:\\wso2\\conf:/x https://y', '/C/wso2/conf:/x https://y'],
    ['a <# b #> c', 'a <# b #> c'],
    ['if a (\r\n) else if b (\n ) ELSE (\n)\nif c (x)', 'if x; then\r\nelif x; then\nelse\nfi\nif c (x)'],
  ])('a batch file: %j', (text, expected) => {
    expect(windowsAsShell('run.bat', text).text).toBe(expected);
  });

  it.each([
    ['<# a #>b<# c', 'b<# c'],
    ['a <# b #> c <# d #> e', 'a  c  e'],
    ['a<#> b #>c', 'ac'],
    ['$A = "1"\n  $env:B=\'2\'\n$c = $a\nif ($d = 1)', 'A="1"\nB=\'2\'\n$c = $a\nif ($d = 1)'],
    ['param([string]$A = "1")\nparam(\n  [x.Y] $B = "2",\n)', 'A="1"\nparam(\nB="2"\n)'],
    ['run `\r\n a `\n b', 'run \\\n a \\\n b'],
    ['Write-Host "a"; write-output b', 'echo "a"; echo b'],
    ['$PSScriptRoot\\conf $(Get-Location)/a ${env:B} $script:C', './conf ./a ${B} ${C}'],
    ['D:/a\\b', '/D/a/b'],
    ['if (a) {\n} elseif (b) {\n} else {\n}\n@{ a }', 'if x; then\nelif x; then\nelse\nfi\n@{ a }'],
  ])('a script of PowerShell: %j', (text, expected) => {
    expect(windowsAsShell('run.ps1', text).text).toBe(expected);
  });

  it('has no edit for what a shell has in the place of a text', () => {
    expect(windowsAsShell('run.bat', 'run %A%').edit(4, 8, 'b')).toBeNull();
    expect(windowsAsShell('run.bat', 'run %A%').edit(0, 3, 'b')).toEqual({
      file: 'run.bat',
      start: 0,
      end: 3,
      text: 'b',
    });
  });

  it('says where each text stands', () => {
    const script = windowsAsShell('run.bat', 'set A=1\nrun %A%');
    expect(script.text).toBe('A=1\nrun ${A}');
    expect(script.locate(8, 12)).toEqual({ file: 'run.bat', start: 12, end: 15 });
  });
});
