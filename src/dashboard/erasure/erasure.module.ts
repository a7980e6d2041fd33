import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module';
import { ErasureController } from './erasure.controller';
import { ErasureDesk } from './erasure-desk';

@Module({ imports: [AuthModule], controllers: [ErasureController], providers: [ErasureDesk] })
export class ErasureModule {}
