import { ForbiddenException, InternalServerErrorException } from '@nestjs/common';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host';
import { type Database } from '../../database/database';
import { PictureNotFoundError } from '../../media/picture';
import { TooManyAttemptsError } from '../auth/limits/login-limits';
import { TooBusyError } from '../auth/password/hashing-slots';
import { refusalOf } from './problem';
import { ProblemFilter } from './problem.filter';

const coded = (code: string, rest: object = {}) =>
  Object.assign(new Error(`secret ${code}`), { code, ...rest });

describe('refusalOf', () => {
  it.each([
    ['a bug', new TypeError('secret')],
    ['a server error with a message', new InternalServerErrorException('secret')],
    ['a refused statement', coded('42703')],
    ['a file that is missing', coded('ENOENT', { syscall: 'open' })],
    ['an upstream that answered 404', Object.assign(new Error('secret'), { status: 404 })],
    ['something that is no error', 'secret'],
    ['nothing', undefined],
  ])('tells nothing of %s', (_, error) => {
    expect(refusalOf(error, true)).toEqual({
      problem: {
        statusCode: 500,
        error: 'Internal Server Error',
        message: 'Something went wrong here; the log says what',
      },
      unexpected: true,
    });
  });

  it.each([
    coded('ECONNREFUSED'),
    coded('ENOENT', { syscall: 'connect' }),
    coded('57P01'),
    coded('08006'),
    coded('53300'),
    coded('57014'),
    new AggregateError([coded('ECONNREFUSED')]),
    new Error('timeout exceeded when trying to connect'),
    new Error('Query read timeout'),
    new Error('Connection terminated unexpectedly'),
  ])('says that the database is away for %s', (error) => {
    const { problem, retryAfterSeconds } = refusalOf(error, true);
    expect(problem).toMatchObject({ statusCode: 503, message: 'The database is away. Try again soon' });
    expect(retryAfterSeconds).toBe(5);
  });

  it('takes a missing table for the database being away only until it was migrated', () => {
    expect(refusalOf(coded('42P01'), false).problem.statusCode).toBe(503);
    expect(refusalOf(coded('42P01'), true).problem.statusCode).toBe(500);
  });

  it.each([
    [new TooManyAttemptsError(7), 429, 7],
    [new TooBusyError(), 503, 1],
    [new PictureNotFoundError('x'), 404, undefined],
    [new ForbiddenException('No'), 403, undefined],
    [Object.assign(new Error('unsupported charset'), { status: 415, expose: true }), 415, undefined],
  ])('gives %s its status', (error, status, retryAfter) => {
    const { problem, retryAfterSeconds } = refusalOf(error, true);
    expect(problem.statusCode).toBe(status);
    expect(retryAfterSeconds).toBe(retryAfter);
  });
});

describe('ProblemFilter', () => {
  it('leaves to the bot what the bot’s handlers throw', () => {
    const host = new ExecutionContextHost([{}]);
    host.setType('telegraf');
    const thrown = new Error('of a handler');
    expect(() => new ProblemFilter({ ready: true } as Database).catch(thrown, host)).toThrow(thrown);
  });
});
