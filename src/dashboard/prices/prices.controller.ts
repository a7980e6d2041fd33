import {
  Body,
  ConflictException,
  Controller,
  Delete,
  Get,
  HttpCode,
  NotFoundException,
  Param,
  Post,
  Query,
} from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { noParameters } from '../api/shapes/queries.dto';
import { CurrentAdmin } from '../auth/access/authenticated-request';
import { Allow, AllowReading } from '../auth/access/policy';
import { type Admin } from '../auth/admin';
import { Prices, TooManyPricesError } from './prices';
import { NewPriceBody, PriceBody, PricePath, PricesBody } from './prices.dto';

@ApiTags('prices')
@Allow('owner')
@Controller('api/prices')
export class PricesController {
  constructor(private readonly prices: Prices) {}

  @Get()
  @AllowReading('owner')
  @ApiOkResponse({ type: PricesBody.Output })
  async list(@Query(noParameters) _: object): Promise<PricesBody> {
    return { items: await this.prices.all() };
  }

  /** A second price of the same thing and day corrects the first. */
  @Post()
  @ApiCreatedResponse({ type: PriceBody.Output })
  @ApiConflictResponse({ description: 'There are too many' })
  async put(@Body() price: NewPriceBody, @CurrentAdmin() { name }: Admin): Promise<PriceBody> {
    try {
      return await this.prices.put(price, name);
    } catch (error) {
      if (error instanceof TooManyPricesError) throw new ConflictException(error.message, { cause: error });
      throw error;
    }
  }

  @Delete(':priceId')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Removed' })
  @ApiNotFoundResponse({ description: 'No such price any more' })
  async remove(@Param() { priceId }: PricePath): Promise<void> {
    if (!(await this.prices.remove(priceId))) throw new NotFoundException('priceId: there is no such price');
  }
}
