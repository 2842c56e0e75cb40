/**
 * What the product is made of, as a list for people, and whether it may be: reads the bill of materials that Maven has
 * written and the lock file of what reaches the browser, writes target/sbom/licences.txt, and fails where a licence is
 * unknown or not among those accepted, or where a version is not pinned. Run by `mvn verify`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
const read = (path) => readFileSync(at(path), 'utf8');

if (!existsSync(at('target/sbom/unchoke.json'))) {
  console.warn('No bill of materials: Maven writes it only online (without -o). Licences are not looked at.');
  process.exit(0);
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

const java = JSON.parse(read('target/sbom/unchoke.json')).components.map((one) => ({
  name: [one.group, one.name].filter(Boolean).join(':'),
  version: one.version,
  // Of several licences one may be chosen.
  licences: (one.licenses ?? []).map((each) => spdx(each.license?.id ?? each.license?.name ?? each.expression)),
}));
const lock = JSON.parse(read('src/main/webui/package-lock.json')).packages;
const web = Object.entries(lock)
  .filter(([path, one]) => path && !one.dev)
  .map(([path, one]) => ({
    name: path.replace(/^.*node_modules\//, 'npm:'),
    version: one.version,
    licences: [one.license].filter(Boolean),
  }));

const all = [...java, ...web].sort((a, b) => a.name.localeCompare(b.name));
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
