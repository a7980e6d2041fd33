import { All, Controller, NotFoundException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../auth/access/policy';

/** Answers what no other controller does, so that only admins learn which routes there are. */
@ApiExcludeController()
@Controller()
export class UnknownRouteController {
  @Allow('owner')
  @All(['api', 'api/*path', 'metrics'])
  refuse(): never {
    throw new NotFoundException('There is no such route');
  }
}
