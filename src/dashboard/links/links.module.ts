import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module';
import { Links } from './links';
import { LinksController } from './links.controller';

@Module({ imports: [AuthModule], controllers: [LinksController], providers: [Links], exports: [Links] })
export class LinksModule {}
