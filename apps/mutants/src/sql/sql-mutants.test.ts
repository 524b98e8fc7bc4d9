import { describe, expect, it } from 'vitest';
import { plant } from '../model/mutant.ts';
import { sqlMutants } from './sql-mutants.ts';

/** Every mutant of a source text, as the text that it leaves. */
function results(source: string): readonly string[] {
  return sqlMutants('a.ts', source).map((mutant) => plant(source, mutant).replaceAll(/\s+/g, ' ').trim());
}

function ofStatement(sql: string): readonly string[] {
  return results(`q(\`${sql}\`)`).map((text) => text.slice(3, -2));
}

describe('SQL mutants', () => {
  it('drop each condition of a WHERE, and leave a valid statement', () => {
    expect(ofStatement('SELECT 1 FROM t WHERE a = $1 AND b = $2 ORDER BY c')).toEqual([
      'SELECT 1 FROM t WHERE true AND b = $2 ORDER BY c',
      'SELECT 1 FROM t WHERE a = $1 ORDER BY c',
    ]);
  });

  it('take BETWEEN and its AND for one condition', () => {
    expect(ofStatement('SELECT 1 FROM t WHERE a BETWEEN $1 AND $2 AND b')).toEqual([
      'SELECT 1 FROM t WHERE true AND b',
      'SELECT 1 FROM t WHERE a BETWEEN $1 AND $2 ',
    ]);
  });

  it('drop a whole subquery and each condition inside it', () => {
    expect(ofStatement('DELETE FROM t WHERE a AND NOT EXISTS (SELECT 1 FROM u WHERE b AND c) RETURNING a')).toEqual([
      'DELETE FROM t WHERE true AND NOT EXISTS (SELECT 1 FROM u WHERE b AND c) RETURNING a',
      'DELETE FROM t WHERE a RETURNING a',
      'DELETE FROM t WHERE a AND NOT EXISTS (SELECT 1 FROM u WHERE true AND c) RETURNING a',
      'DELETE FROM t WHERE a AND NOT EXISTS (SELECT 1 FROM u WHERE b ) RETURNING a',
    ]);
  });

  it('drop each value of a list', () => {
    expect(ofStatement(`SELECT 1 FROM t WHERE s IN ('a', 'b')`)).toEqual([
      'SELECT 1 FROM t WHERE true',
      `SELECT 1 FROM t WHERE s IN ('b')`,
      `SELECT 1 FROM t WHERE s IN ('a')`,
    ]);
    expect(ofStatement(`SELECT 1 FROM t WHERE s IN ('a')`)).toContain(`SELECT 1 FROM t WHERE s IN ('no such value')`);
  });

  it('drop row locks, SKIP LOCKED and advisory locks', () => {
    expect(ofStatement('SELECT 1 FROM t FOR UPDATE OF t SKIP LOCKED')).toEqual(['SELECT 1 FROM t ', 'SELECT 1 FROM t FOR UPDATE OF t ']);
    expect(ofStatement('SELECT 1 FROM t FOR NO KEY UPDATE')).toEqual(['SELECT 1 FROM t ']);
    expect(ofStatement('SELECT pg_advisory_xact_lock($1)')).toEqual(['SELECT least($1)']);
  });

  it('drop ON CONFLICT up to RETURNING or the end of its subquery', () => {
    expect(ofStatement('INSERT INTO t VALUES ($1) ON CONFLICT (a) DO UPDATE SET b = excluded.b RETURNING a')).toEqual([
      'INSERT INTO t VALUES ($1) RETURNING a',
    ]);
    expect(ofStatement('WITH i AS (INSERT INTO t VALUES ($1) ON CONFLICT DO NOTHING) SELECT 1')).toEqual([
      'WITH i AS (INSERT INTO t VALUES ($1) ) SELECT 1',
    ]);
  });

  it('keep conditions that another place writes, and conditions that are true', () => {
    expect(ofStatement('SELECT 1 FROM t WHERE ${rest}')).toEqual([]);
    expect(ofStatement('SELECT 1 FROM t JOIN u ON true')).toEqual([]);
  });

  it('see through a placeholder in the middle of a condition', () => {
    expect(ofStatement('SELECT 1 FROM t WHERE a = ${f(`x AND y`)} AND b')).toContain('SELECT 1 FROM t WHERE true AND b');
  });

  it('drop calls of the query builder, and values in them', () => {
    expect(results(`db.selectFrom('t').where('s', 'in', ['a', 'b']).forUpdate()`)).toEqual([
      `db.selectFrom('t').forUpdate()`,
      `db.selectFrom('t').where('s', 'in', ['b']).forUpdate()`,
      `db.selectFrom('t').where('s', 'in', ['a']).forUpdate()`,
      `db.selectFrom('t').where('s', 'in', ['a', 'b'])`,
    ]);
  });

  it('keep their ids when lines move, and differ where the same change stands twice', () => {
    const source = 'q(`SELECT 1 FROM t WHERE a AND b AND b`)';
    const ids = sqlMutants('a.ts', source).map(({ id }) => id);
    expect(sqlMutants('a.ts', `// a line\n\n${source}`).map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leave sentences alone', () => {
    expect(results(`say('Publish and enroll where nothing is in the way')`)).toEqual([]);
  });
});
