import { BadRequestException } from '@nestjs/common';
import { createZodValidationPipe } from 'nestjs-zod';
import { ZodError, type core } from 'zod';

/** Validates every parameter whose type is a zod DTO, and names each field at fault. */
export const ValidationPipe = createZodValidationPipe({
  createValidationException: (error) =>
    new BadRequestException(error instanceof ZodError ? faultsIn(error) : 'The request is not valid'),
});

const faultsIn = ({ issues }: ZodError): string => issues.map(faultOf).join('; ');

function faultOf(issue: core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => `${key}: is not known here`).join('; ');
  return `${issue.path.join('.') || 'body'}: ${issue.message}`;
}
