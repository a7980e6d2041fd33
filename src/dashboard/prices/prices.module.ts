import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module';
import { Prices } from './prices';
import { PricesController } from './prices.controller';

@Module({ imports: [AuthModule], controllers: [PricesController], providers: [Prices], exports: [Prices] })
export class PricesModule {}
