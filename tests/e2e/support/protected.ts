/** Documents that a password protects, made as Office 2010 and later make them (MS-OFFCRYPTO, 2.3.4.10; MS-CFB). */
import { createCipheriv, createHash } from 'node:crypto';

const SECTOR = 512;
/** Smaller streams would stand in a stream of their own. */
const SMALLEST = 4096;
const FREE = 0xffffffff;
const END = 0xfffffffe;
const TABLE = 0xfffffffd;

const SALT = Buffer.from('salt of the test');
const KEY = Buffer.from('key of 32 bytes, that of no-one.');
const SPINS = 1000;

/** A document inside a container that opens with a password. */
export function protectedBy(password: string, document: Buffer): Buffer {
  const hash = (...pieces: readonly Buffer[]): Buffer =>
    createHash('sha512').update(Buffer.concat(pieces)).digest();
  const locked = (key: Buffer, vector: Buffer, plain: Buffer): Buffer => {
    const cipher = createCipheriv('aes-256-cbc', key, vector.subarray(0, 16)).setAutoPadding(false);
    const blocks = Buffer.alloc(Math.ceil(plain.length / 16) * 16);
    plain.copy(blocks);
    return Buffer.concat([cipher.update(blocks), cipher.final()]);
  };
  let hashed = hash(SALT, Buffer.from(password, 'utf16le'));
  for (let spin = 0; spin < SPINS; spin++) hashed = hash(number(spin), hashed);
  const held = (what: string, plain: Buffer): string => {
    const key = hash(hashed, Buffer.from(what, 'hex')).subarray(0, 32);
    return locked(key, SALT, plain).toString('base64');
  };
  const common = `saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC"
    hashAlgorithm="SHA512" saltValue="${SALT.toString('base64')}"`;
  const verifier = Buffer.alloc(16, 7);
  const xml = `<?xml version="1.0"?><encryption xmlns:p="urn:password"><keyData ${common}/><keyEncryptors><keyEncryptor>
    <p:encryptedKey spinCount="${String(SPINS)}" ${common} encryptedVerifierHashInput="${held('fea7d2763b4b9e79', verifier)}"
    encryptedVerifierHashValue="${held('d7aa0f6d3061344e', hash(verifier))}" encryptedKeyValue="${held('146e0be7abacd0d6', KEY)}"/>
    </keyEncryptor></keyEncryptors></encryption>`;
  const segments = [number(document.length), number(0)];
  for (let at = 0; at * 4096 < document.length; at++) {
    const segment = document.subarray(at * 4096, (at + 1) * 4096);
    segments.push(locked(KEY, hash(SALT, number(at)), segment));
  }
  const info = Buffer.concat([Buffer.from('0400040040000000', 'hex'), Buffer.from(xml)]);
  return container({ EncryptionInfo: info, EncryptedPackage: Buffer.concat(segments) });
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** An OLE compound file: its header, the allocation table, the directory, the streams. */
function container(streams: Readonly<Record<string, Buffer>>): Buffer {
  const entries = Object.entries(streams);
  const filled = entries.map(([, bytes]) => {
    const size = Math.ceil(Math.max(bytes.length, SMALLEST) / SECTOR) * SECTOR;
    return Buffer.concat([bytes, Buffer.alloc(size - bytes.length, ' ')]);
  });
  const sectors = filled.reduce((sum, { length }) => sum + length / SECTOR, 0);
  // The table has itself and the directory, too.
  let tables = 1;
  while (tables * (SECTOR / 4) < tables + 1 + sectors) tables++;
  const table = Buffer.alloc(tables * SECTOR, 0xff);
  for (let at = 0; at < tables; at++) table.writeUInt32LE(TABLE, at * 4);
  table.writeUInt32LE(END, tables * 4);
  const directory = Buffer.alloc(SECTOR);
  entry(directory, 0, 'Root Entry', 5, { child: 1, start: END, size: 0 });
  let start = tables + 1;
  entries.forEach(([name, bytes], index) => {
    const count = (filled[index]?.length ?? 0) / SECTOR;
    const size = Math.max(bytes.length, SMALLEST);
    // Each has the next one at its right, in the order of their names' lengths.
    const right = index + 1 < entries.length ? index + 2 : FREE;
    entry(directory, index + 1, name, 2, { right, start, size });
    for (let at = start; at < start + count; at++) {
      table.writeUInt32LE(at + 1 < start + count ? at + 1 : END, at * 4);
    }
    start += count;
  });
  const header = Buffer.alloc(SECTOR);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  [0x3e, 3, 0xfffe, 9, 6].forEach((value, index) => header.writeUInt16LE(value, 24 + index * 2));
  [tables, tables, 0, SMALLEST, END, 0, END, 0].forEach((value, index) =>
    header.writeUInt32LE(value, 44 + index * 4),
  );
  header.fill(0xff, 76);
  for (let at = 0; at < tables; at++) header.writeUInt32LE(at, 76 + at * 4);
  return Buffer.concat([header, table, directory, ...filled]);
}

function entry(
  directory: Buffer,
  index: number,
  name: string,
  kind: number,
  { right = FREE, child = FREE, start = 0, size = 0 },
): void {
  const at = index * 128;
  directory.write(name, at, 'utf16le');
  directory.writeUInt16LE((name.length + 1) * 2, at + 64);
  directory.writeUInt8(kind, at + 66);
  directory.writeUInt8(1, at + 67);
  [FREE, right, child].forEach((value, field) =>
    directory.writeUInt32LE(value, at + 68 + field * 4),
  );
  directory.writeUInt32LE(start, at + 116);
  directory.writeUInt32LE(size, at + 120);
}
