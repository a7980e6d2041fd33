import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';

/** Where people reach the panel, as far as the house knows. */
@Injectable()
export class PublicAddress {
  constructor(
    private readonly host: HttpAdapterHost,
    @Inject(ENV) private readonly env: Env,
  ) {}

  of(path: string): string {
    return `${this.env.PUBLIC_URL ?? this.localhost()}${path}`;
  }

  private localhost(): string {
    const server = this.host.httpAdapter.getHttpServer() as Server;
    // PORT may be 0, which the system replaces by a free one.
    const { port } = (server.address() ?? { port: this.env.PORT }) as AddressInfo;
    return `http://localhost:${port}`;
  }
}
