// Builds into a temporary folder and compares with dist/, file by file.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const built = mkdtempSync(join(tmpdir(), 'wso2-cert-auth-dist-'));
try {
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), built], { cwd: root, stdio: 'inherit' });
  const names = new Set([...readdirSync(built), ...readdirSync(join(root, 'dist'))]);
  const read = (folder, name) => {
    try {
      return readFileSync(join(folder, name), 'utf8');
    } catch {
      return null;
    }
  };
  const stale = [...names].filter((name) => read(built, name) !== read(join(root, 'dist'), name));
  if (stale.length > 0) {
    console.error(
      `dist/ is not what the sources build (${stale.sort().join(', ')}). Run "npm run build" and commit dist/.`,
    );
    process.exitCode = 1;
  }
} finally {
  rmSync(built, { recursive: true, force: true });
}
