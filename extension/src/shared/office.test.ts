import { describe, expect, it } from 'vitest';
import {
  dispositionName,
  isOfficeName,
  isOfficeType,
  isVagueType,
  nameOf,
  pathName,
  startsLikePackage,
} from './office';

describe('the name in Content-Disposition', () => {
  it.each([
    ['attachment; filename="report.docx"', 'report.docx'],
    ['attachment; filename=report.docx', 'report.docx'],
    ['inline;FILENAME = report.docx ; size=3', 'report.docx'],
    ['attachment; filename="a \\"b\\".docx"', 'a "b".docx'],
    ['attachment; filename="a;b.docx"', 'a;b.docx'],
    [
      `attachment; filename="plain.docx"; filename*=UTF-8''na%C3%AFve%20plan.docx`,
      'naïve plan.docx',
    ],
    [`attachment; filename*=UTF-8'en'%e2%82%ac.xlsx; filename="euro.xlsx"`, '€.xlsx'],
    [`attachment; filename*=iso-8859-1''%A3.xlsx`, '£.xlsx'],
    // A broken extended form gives way to the plain one.
    [`attachment; filename*=UTF-8''%FF.docx; filename="plain.docx"`, 'plain.docx'],
    [`attachment; filename*=klingon''x.docx; filename="plain.docx"`, 'plain.docx'],
    // UTF-8 sent as it is, which fetch hands out byte by byte.
    ['attachment; filename="\u00e6\u0096\u0087\u00e4\u00bb\u00b6.docx"', '文件.docx'],
    ['attachment; filename="caf\u00e9.docx"', 'café.docx'],
    // Folders have no place in a name.
    ['attachment; filename="..\\\\..\\\\evil.docx"', 'evil.docx'],
    [`attachment; filename*=UTF-8''..%2F..%2Fevil.docx`, 'evil.docx'],
  ])('%s', (header, name) => {
    expect(dispositionName(header)).toBe(name);
  });

  it.each(['attachment', 'attachment; filename=""', 'attachment; filename=".."', '', 'x=y'])(
    'is not in %j',
    (header) => {
      expect(dispositionName(header)).toBeUndefined();
    },
  );
});

it('the path names a file that has no other name', () => {
  expect(nameOf('https://a/b/Plan%20A.docx?x=1#p', null)).toBe('Plan A.docx');
  expect(nameOf('https://a/b/get', 'attachment; filename=x.docx')).toBe('x.docx');
  expect(pathName('https://a/')).toBe('');
  expect(pathName('https://a/%E0%A4%A')).toBe('%E0%A4%A');
  expect(pathName('no address')).toBe('');
});

it('Office files are told by name', () => {
  for (const name of ['a.docx', 'B.XLSM', 'c.d.potx']) expect(isOfficeName(name)).toBe(true);
  for (const name of ['a.doc', 'docx', 'a.docx.zip', 'a.odt', '']) {
    expect(isOfficeName(name)).toBe(false);
  }
});

it('Office files are told by media type', () => {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  expect(isOfficeType(type)).toBe(true);
  expect(isOfficeType(`${type.toUpperCase()}; charset=binary`)).toBe(true);
  expect(isOfficeType('application/vnd.ms-word.document.macroenabled.12')).toBe(true);
  expect(isOfficeType('application/msword')).toBe(false);
  expect(isVagueType('')).toBe(true);
  expect(isVagueType('Application/Octet-Stream; x=y')).toBe(true);
  expect(isVagueType('text/html')).toBe(false);
});

it('packages are told by their first bytes', () => {
  expect(startsLikePackage(new Uint8Array([0x50, 0x4b, 3, 4, 20]))).toBe(true);
  expect(startsLikePackage(new Uint8Array([0x50, 0x4b, 5, 6]))).toBe(false);
  expect(startsLikePackage(new Uint8Array([]))).toBe(false);
});
