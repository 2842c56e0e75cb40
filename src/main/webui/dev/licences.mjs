/**
 * What the product is made of, for programs and for people, and whether it may be: reads the bill of materials that Maven
 * has written, writes one of what reaches the browser (target/sbom/unchoke-web.json) and a list of both
 * (target/sbom/licences.txt), and fails where a licence is unknown or not among those accepted, or where a version is not
 * pinned. Run by `mvn verify`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
const read = (path) => readFileSync(at(path), 'utf8');

/** npm's bill without what only builds and tests. (Its own `--omit dev` leaves out Svelte, which others there want too.) */
function webBill() {
  const bill = JSON.parse(
    execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--offline'], {
      cwd: at('src/main/webui'),
      encoding: 'utf8',
      maxBuffer: 64 << 20,
      shell: process.platform === 'win32',
    }),
  );
  const left = bill.components.filter((one) =>
    one.properties.every(({ name }) => name !== 'cdx:npm:package:development'),
  );
  const refs = new Set([bill.metadata.component['bom-ref'], ...left.map((one) => one['bom-ref'])]);
  const dependencies = bill.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => refs.has(each)) }));
  return { ...bill, components: left, dependencies };
}

const ACCEPTED =
  /^(Apache-2\.0|MIT|MIT-0|BSD-2-Clause|BSD-3-Clause|ISC|0BSD|EPL-[12]\.0|EDL-1\.0|PostgreSQL|CC0-1\.0|UPL-1\.0|Public Domain|Unlicense|LGPL-[\d.]+.*|GPL-2\.0-with-classpath-exception|Bouncy Castle Licence)$/;
// Names that projects write in place of an SPDX identifier.
const SAME = [
  [/apache.*2/i, 'Apache-2.0'],
  [/eclipse distribution/i, 'EDL-1.0'],
  [/^(the )?mit\b/i, 'MIT'],
  [/bsd.*2/i, 'BSD-2-Clause'],
  [/bsd/i, 'BSD-3-Clause'],
  [/epl.*2|eclipse public.*2/i, 'EPL-2.0'],
  [/eclipse public/i, 'EPL-1.0'],
  [/gpl.*classpath|gpl2 w\/ ?cpe/i, 'GPL-2.0-with-classpath-exception'],
  [/lesser general|lgpl/i, 'LGPL-2.1-or-later'],
  [/cc0|public domain/i, 'CC0-1.0'],
  [/bouncy castle/i, 'Bouncy Castle Licence'],
];
const spdx = (name) => SAME.find(([pattern]) => pattern.test(name))?.[1] ?? name;

const listed = (bill, kind) =>
  bill.components.map((one) => ({
    name: kind + [one.group, one.name].filter(Boolean).join(':'),
    version: one.version,
    // Of several licences one may be chosen.
    licences: (one.licenses ?? []).map((each) => spdx(each.license?.id ?? each.license?.name ?? each.expression)),
  }));

mkdirSync(at('target/sbom'), { recursive: true });
const web = webBill();
writeFileSync(at('target/sbom/unchoke-web.json'), `${JSON.stringify(web, null, 2)}\n`);
const online = existsSync(at('target/sbom/unchoke.json'));
if (!online) console.warn('No bill of materials of the Java part: Maven writes it only online (without -o).');
const java = online ? JSON.parse(read('target/sbom/unchoke.json')) : { components: [] };

const all = [...listed(java, ''), ...listed(web, 'npm:')].sort((a, b) => a.name.localeCompare(b.name));
const wrong = all
  .filter((one) => !one.version || !one.licences.some((licence) => ACCEPTED.test(licence)))
  .map((one) => `${one.name} ${one.version}: ${one.licences.join(' or ') || 'no licence known'}`);

const wanted = JSON.parse(read('src/main/webui/package.json'));
for (const [name, version] of Object.entries({ ...wanted.dependencies, ...wanted.devDependencies })) {
  if (!/^\d+\.\d+\.\d+$/.test(version)) wrong.push(`${name} ${version} in package.json is not pinned`);
}
for (const [, version] of read('pom.xml').matchAll(/<(?:\w+\.)*version>([^<]*)</g)) {
  if (/[[(,]|LATEST|RELEASE/.test(version)) wrong.push(`${version} in pom.xml is not pinned`);
}

writeFileSync(
  at('target/sbom/licences.txt'),
  all.map((one) => `${one.name} ${one.version}: ${one.licences.join(' or ')}\n`).join(''),
);
if (wrong.length) {
  console.error(`Licences or versions to look at:\n${wrong.join('\n')}`);
  process.exit(1);
}
